-- families: who was taken off a child, and when: what they said counts no longer

create table carer_removed (
    force text not null,
    child uuid not null,
    carer uuid not null,
    removed_at text not null,
    primary key (force, child, carer),
    foreign key (force, child) references child (force, id)
);
