-- cohorts: what was decided without a draw, by application numbers, and votes while they are needed

create table selection (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    round bigint not null,
    method text not null,
    basis text not null,
    applications bigint not null,
    places bigint not null,
    class_count bigint,
    seed text,
    decided_by uuid not null,
    decided_at text not null,
    primary key (force, id),
    unique (force, cohort, round),
    foreign key (force, cohort) references cohort (force, id)
);
create index selection_decided on selection (force, decided_at);

create table selection_result (
    force text not null,
    selection uuid not null,
    number bigint not null,
    block text not null,
    waiting bigint,
    primary key (force, selection, number),
    foreign key (force, selection) references selection (force, id)
);

create table selection_vote (
    force text not null,
    selection uuid not null,
    child uuid not null,
    votes bigint not null,
    primary key (force, selection, child),
    foreign key (force, selection) references selection (force, id),
    foreign key (force, child) references child (force, id)
);
create index selection_vote_child on selection_vote (force, child);

-- cohorts: blind marks of one round, which go with it

create table mark_round (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    markers bigint not null,
    opened_at text not null,
    decided_at text,
    primary key (force, id),
    unique (force, cohort),
    foreign key (force, cohort) references cohort (force, id)
);
create index mark_round_decided on mark_round (force, decided_at) where decided_at is not null;
create index mark_round_open on mark_round (force, cohort) where decided_at is null;

create table mark_criterion (
    force text not null,
    round uuid not null,
    position bigint not null,
    part text not null,
    name text not null,
    levels text not null,
    primary key (force, round, position),
    foreign key (force, round) references mark_round (force, id)
);

create table blind_mark (
    force text not null,
    round uuid not null,
    child uuid not null,
    marker uuid not null,
    position bigint not null,
    level bigint not null,
    marked_at text not null,
    primary key (force, round, child, marker, position),
    foreign key (force, round) references mark_round (force, id),
    foreign key (force, child) references child (force, id)
);
create index blind_mark_child on blind_mark (force, child);

-- cohorts: the blocks of a frozen list

create table draw_block (
    force text not null,
    draw uuid not null,
    label text not null,
    places bigint not null,
    reserved bigint not null,
    primary key (force, draw, label),
    foreign key (force, draw) references draw (force, id)
);
