-- cohorts: what became of a place after the list was frozen

create table place_change (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    draw uuid,
    number bigint not null,
    next_number bigint,
    reason text not null,
    changed_at text not null,
    school_noted_at text,
    force_noted_at text,
    primary key (force, id),
    foreign key (force, cohort) references cohort (force, id),
    foreign key (force, draw) references draw (force, id)
);
create index place_change_cohort on place_change (force, cohort, changed_at);

-- families: the child's own yes or no, answers for one ceremony, forms on paper

create table assent (
    force text not null,
    id uuid not null,
    child uuid not null,
    is_given boolean not null,
    asked_by uuid not null,
    said_at text not null,
    primary key (force, id),
    foreign key (force, child) references child (force, id)
);
create index assent_child on assent (force, child, said_at);

create table ceremony_consent (
    force text not null,
    id uuid not null,
    ceremony uuid not null,
    child uuid not null,
    carer uuid not null,
    purpose text not null,
    is_given boolean not null,
    wording text not null,
    lang text not null,
    answered_at text not null,
    primary key (force, id),
    foreign key (force, ceremony) references ceremony (force, id),
    foreign key (force, child) references child (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index ceremony_consent_child on ceremony_consent (force, child, ceremony, answered_at);
create index ceremony_consent_carer on ceremony_consent (force, carer);

create table paper_consent (
    force text not null,
    consent uuid not null,
    child uuid not null,
    keyed_by uuid not null,
    signed_on text not null,
    primary key (force, consent),
    foreign key (force, consent) references consent (force, id),
    foreign key (force, child) references child (force, id)
);
create index paper_consent_child on paper_consent (force, child);
