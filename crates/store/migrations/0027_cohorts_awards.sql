-- cohorts: kinds of award that a force added, renamed or gives no longer; the rest come with the program

create table award_kind (
    force text not null,
    code text not null,
    name text not null,
    name_cy text not null,
    retired_at text,
    primary key (force, code),
    foreign key (force) references force (force)
);

-- cohorts: what a child was given, and by whom

create table award (
    force text not null,
    id uuid not null,
    child uuid not null,
    cohort uuid not null,
    kind text not null,
    given_by uuid not null,
    given_at text not null,
    primary key (force, id),
    unique (force, cohort, child, kind),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id)
);
create index award_child on award (force, child);
create index award_given on award (force, given_at);

-- cohorts: the codes on paper, by their hash; source is the award or the ceremony, and no child

create table proof (
    force text not null,
    code_hash bytea not null,
    cohort uuid not null,
    kind text not null,
    source uuid not null,
    made_at text not null,
    primary key (force, code_hash),
    foreign key (force, cohort) references cohort (force, id)
);
create index proof_source on proof (force, source);
create index proof_cohort on proof (force, cohort);
