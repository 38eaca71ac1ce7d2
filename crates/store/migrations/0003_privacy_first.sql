-- privacy

create table audit (
    force text not null,
    id uuid not null,
    at text not null,
    actor_kind text not null,
    actor uuid,
    action text not null,
    noun text not null,
    resource uuid,
    times bigint not null,
    primary key (force, id)
);
create index audit_at on audit (force, at, id);

create table receipt (
    force text not null,
    id uuid not null,
    at text not null,
    kind text not null,
    rule text not null,
    counts text not null,
    primary key (force, id),
    foreign key (force) references force (force)
);

create table erasure (
    force text not null,
    child uuid not null,
    erased_at text not null,
    primary key (force, child),
    foreign key (force) references force (force)
);

create table key_probe (
    key_name text not null,
    probe bytea not null,
    primary key (key_name)
);
