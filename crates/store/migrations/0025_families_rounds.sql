-- families: health and contact details were looked at in a term, and nothing had changed

create table health_confirmed (
    force text not null,
    child uuid not null,
    carer uuid not null,
    confirmed_at text not null,
    primary key (force, child),
    foreign key (force, child) references health (force, child)
);
