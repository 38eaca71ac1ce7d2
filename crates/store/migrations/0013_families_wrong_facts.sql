-- families: how often the second fact was wrong on one day, over all links of a carer about a child

create table wrong_fact (
    force text not null,
    child uuid not null,
    carer uuid not null,
    since text not null,
    tries bigint not null,
    primary key (force, child, carer, since),
    foreign key (force, child) references child (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index wrong_fact_carer on wrong_fact (force, carer);
create index wrong_fact_since on wrong_fact (force, since);
