-- forces

create table force (
    force text not null,
    name text not null,
    name_cy text not null,
    is_demo boolean not null,
    made_at text not null,
    primary key (force)
);

create table delivery_model (
    force text not null,
    id uuid not null,
    code text not null,
    version bigint not null,
    body text not null,
    made_at text not null,
    primary key (force, id),
    unique (force, code, version),
    foreign key (force) references force (force)
);

-- what belongs to the nation and to no force stands under a force of its own
insert into force (force, name, name_cy, is_demo, made_at)
values ('nation', 'National', 'Cenedlaethol', false, '2026-01-01T00:00:00.000000Z');
