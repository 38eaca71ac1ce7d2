-- cohorts: who asked for a held draw to be set aside, and who agreed

create table set_aside (
    force text not null,
    draw uuid not null,
    side text not null,
    asked_by uuid not null,
    reason text not null,
    asked_at text not null,
    confirmed_by uuid,
    confirmed_at text,
    primary key (force, draw),
    foreign key (force, draw) references draw (force, id)
);
create index set_aside_open on set_aside (force, draw) where confirmed_at is null;
