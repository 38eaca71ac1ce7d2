-- findings

create table analysis_plan (
    force text not null,
    id uuid not null,
    body text not null,
    hash text not null,
    fixed_at text not null,
    primary key (force, id),
    unique (force, hash),
    foreign key (force) references force (force)
);
