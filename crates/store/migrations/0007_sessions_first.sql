-- lessons

create table lesson_choice (
    force text not null,
    cohort uuid not null,
    position bigint not null,
    lesson text not null,
    chosen_at text not null,
    primary key (force, cohort, position),
    unique (force, cohort, lesson),
    foreign key (force, cohort) references cohort (force, id)
);

-- sessions

create table session (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    position bigint not null,
    held_on text not null,
    starts_at text not null,
    minutes bigint not null,
    slot text not null,
    lesson text,
    lesson_version bigint,
    place text not null,
    made_at text not null,
    cancelled_at text,
    primary key (force, id),
    unique (force, cohort, position),
    foreign key (force, cohort) references cohort (force, id)
);
create index session_day on session (force, held_on);

create table register (
    force text not null,
    session uuid not null,
    taken_at text not null,
    head_count bigint not null,
    primary key (force, session),
    foreign key (force, session) references session (force, id)
);

create table register_mark (
    force text not null,
    session uuid not null,
    child uuid not null,
    mark text not null,
    marked_at text not null,
    primary key (force, session, child),
    foreign key (force, session) references session (force, id),
    foreign key (force, child) references child (force, id)
);
create index register_mark_child on register_mark (force, child);
