-- identity

create table person (
    force text not null,
    id uuid not null,
    name text not null,
    email_sealed bytea not null,
    email_index bytea not null,
    lang text not null,
    made_at text not null,
    left_at text,
    primary key (force, id),
    unique (force, email_index),
    foreign key (force) references force (force)
);

create table role_grant (
    force text not null,
    id uuid not null,
    person uuid not null,
    role text not null,
    reach text not null,
    school uuid,
    cohort uuid,
    granted_at text not null,
    ended_at text,
    primary key (force, id),
    foreign key (force, person) references person (force, id)
);
create index role_grant_person on role_grant (force, person);
create index role_grant_school on role_grant (force, school);
create index role_grant_cohort on role_grant (force, cohort);

create table sign_in_link (
    force text not null,
    id uuid not null,
    person uuid not null,
    token_hash bytea not null,
    made_at text not null,
    expires_at text not null,
    used_at text,
    primary key (force, id),
    unique (force, token_hash),
    foreign key (force, person) references person (force, id)
);

create table sign_in (
    force text not null,
    id uuid not null,
    person uuid not null,
    token_hash bytea not null,
    made_at text not null,
    expires_at text not null,
    ended_at text,
    primary key (force, id),
    unique (force, token_hash),
    foreign key (force, person) references person (force, id)
);

create table letter (
    force text not null,
    id uuid not null,
    kind text not null,
    to_sealed bytea not null,
    body_sealed bytea not null,
    made_at text not null,
    sent_at text,
    tries bigint not null,
    try_at text not null,
    primary key (force, id),
    foreign key (force) references force (force)
);
create index letter_waiting on letter (force, sent_at, try_at);
