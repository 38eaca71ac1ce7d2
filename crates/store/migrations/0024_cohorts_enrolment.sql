-- cohorts: which headings a school's class lists had over what; no cell of any list

create table class_list_column (
    force text not null,
    school uuid not null,
    meaning text not null,
    heading text not null,
    primary key (force, school, meaning),
    foreign key (force, school) references school (force, id)
);

-- cohorts: when a child left a cohort, why, and when it came back

create table enrolment_break (
    force text not null,
    child uuid not null,
    cohort uuid not null,
    left_at text not null,
    reason text not null,
    back_at text,
    primary key (force, child, cohort, left_at),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id)
);

create index enrolment_break_left on enrolment_break (force, left_at);
