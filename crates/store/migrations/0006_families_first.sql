-- families

create table carer (
    force text not null,
    id uuid not null,
    name text not null,
    email_sealed bytea not null,
    email_index bytea not null,
    telephone_sealed bytea,
    lang text not null,
    made_at text not null,
    primary key (force, id),
    unique (force, email_index),
    foreign key (force) references force (force)
);

create table child_carer (
    force text not null,
    child uuid not null,
    carer uuid not null,
    has_responsibility boolean not null,
    made_at text not null,
    primary key (force, child, carer),
    foreign key (force, child) references child (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index child_carer_carer on child_carer (force, carer);

create table family_link (
    force text not null,
    id uuid not null,
    carer uuid not null,
    child uuid not null,
    cohort uuid not null,
    token_hash bytea not null,
    made_at text not null,
    expires_at text not null,
    revoked_at text,
    wrong_facts bigint not null,
    known_until text,
    primary key (force, id),
    unique (force, token_hash),
    foreign key (force, carer) references carer (force, id),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id)
);
create index family_link_child on family_link (force, child);
create index family_link_carer on family_link (force, carer);

create table consent (
    force text not null,
    id uuid not null,
    child uuid not null,
    carer uuid not null,
    purpose text not null,
    is_given boolean not null,
    wording text not null,
    lang text not null,
    answered_at text not null,
    primary key (force, id),
    foreign key (force, child) references child (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index consent_child on consent (force, child, purpose, answered_at);
create index consent_carer on consent (force, carer);

create table health (
    force text not null,
    child uuid not null,
    body_sealed bytea not null,
    carer uuid not null,
    replaced_at text not null,
    primary key (force, child),
    foreign key (force, child) references child (force, id)
);

create table contact (
    force text not null,
    id uuid not null,
    child uuid not null,
    position bigint not null,
    name_sealed bytea not null,
    relation text not null,
    telephone_sealed bytea not null,
    made_at text not null,
    primary key (force, id),
    foreign key (force, child) references child (force, id)
);
create index contact_child on contact (force, child, position);

create table photo_restriction (
    force text not null,
    child uuid not null,
    set_at text not null,
    primary key (force, child),
    foreign key (force, child) references child (force, id)
);
