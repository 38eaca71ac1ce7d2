-- families: pictures that were checked before they went out, and who is in them

create table picture (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    label text not null,
    channel text not null,
    may_go_out boolean not null,
    checked_by uuid not null,
    checked_at text not null,
    primary key (force, id),
    foreign key (force, cohort) references cohort (force, id)
);
create index picture_cohort on picture (force, cohort, checked_at);
create index picture_checked_at on picture (force, checked_at);

create table picture_child (
    force text not null,
    picture uuid not null,
    child uuid not null,
    primary key (force, picture, child),
    foreign key (force, picture) references picture (force, id),
    foreign key (force, child) references child (force, id)
);
create index picture_child_child on picture_child (force, child);
