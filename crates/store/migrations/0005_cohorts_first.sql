-- cohorts

create table cohort (
    force text not null,
    id uuid not null,
    school uuid not null,
    model uuid not null,
    academic_year bigint not null,
    year_group bigint not null,
    places bigint not null,
    reserved bigint not null,
    label text not null,
    starts_on text not null,
    weekday bigint not null,
    starts_at text not null,
    opened_at text not null,
    applications_closed_at text,
    finished_at text,
    primary key (force, id),
    foreign key (force, school) references school (force, id),
    foreign key (force, model) references delivery_model (force, id)
);
create index cohort_school on cohort (force, school);

create table child (
    force text not null,
    id uuid not null,
    school uuid not null,
    given_name text not null,
    family_name text not null,
    born_on text not null,
    year_group bigint not null,
    class text not null,
    added_at text not null,
    left_at text,
    primary key (force, id),
    foreign key (force, school) references school (force, id)
);
create index child_school on child (force, school);

create table application (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    child uuid not null,
    number bigint not null,
    why_sealed bytea,
    applied_at text not null,
    endorsed_at text,
    carer_agreed_at text,
    carer_refused_at text,
    withdrawn_at text,
    offered_at text,
    not_placed_at text,
    primary key (force, id),
    unique (force, cohort, number),
    unique (force, cohort, child),
    foreign key (force, cohort) references cohort (force, id),
    foreign key (force, child) references child (force, id)
);
create index application_child on application (force, child);

create table draw (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    round bigint not null,
    begun_at text not null,
    force_commitment text,
    force_secret_sealed bytea,
    force_committed_at text,
    school_commitment text,
    school_secret_sealed bytea,
    school_committed_at text,
    frozen_at text,
    list_salt text,
    list_hash text,
    places bigint not null,
    reserved bigint not null,
    drawn_at text,
    record text,
    abandoned_at text,
    abandoned_reason text,
    primary key (force, id),
    unique (force, cohort, round),
    foreign key (force, cohort) references cohort (force, id)
);

create table draw_entry (
    force text not null,
    draw uuid not null,
    number bigint not null,
    block text not null,
    position bigint,
    primary key (force, draw, number),
    foreign key (force, draw) references draw (force, id)
);

create table enrolment (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    child uuid not null,
    tier text not null,
    starts_on text not null,
    ended_at text,
    primary key (force, id),
    unique (force, cohort, child),
    foreign key (force, cohort) references cohort (force, id),
    foreign key (force, child) references child (force, id)
);
create index enrolment_child on enrolment (force, child);

create table ceremony (
    force text not null,
    id uuid not null,
    kind text not null,
    title text not null,
    title_cy text not null,
    held_on text not null,
    held_at text not null,
    place text not null,
    promise text not null,
    promise_cy text not null,
    made_at text not null,
    primary key (force, id),
    foreign key (force) references force (force)
);

create table ceremony_cohort (
    force text not null,
    ceremony uuid not null,
    cohort uuid not null,
    primary key (force, ceremony, cohort),
    foreign key (force, ceremony) references ceremony (force, id),
    foreign key (force, cohort) references cohort (force, id)
);

create table guest (
    force text not null,
    id uuid not null,
    ceremony uuid not null,
    name text not null,
    role text not null,
    primary key (force, id),
    foreign key (force, ceremony) references ceremony (force, id)
);
create index guest_ceremony on guest (force, ceremony);

create table running_order (
    force text not null,
    id uuid not null,
    ceremony uuid not null,
    position bigint not null,
    starts_at text not null,
    item text not null,
    primary key (force, id),
    foreign key (force, ceremony) references ceremony (force, id)
);
create index running_order_ceremony on running_order (force, ceremony, position);
