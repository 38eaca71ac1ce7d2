-- families: health and contact details were looked at in a term, and nothing had changed

create table health_confirmed (
    force text not null,
    child uuid not null,
    carer uuid not null,
    confirmed_at text not null,
    primary key (force, child),
    foreign key (force, child) references health (force, child)
);

-- families: which letters asked whom and when, and who is one carer for several children

create table family_letter (
    force text not null,
    id uuid not null,
    child uuid not null,
    cohort uuid not null,
    carer uuid not null,
    asked_by text not null,
    asked_at text not null,
    primary key (force, id),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index family_letter_cohort on family_letter (force, cohort, asked_at);
create index family_letter_child on family_letter (force, child);
create index family_letter_carer on family_letter (force, carer);

create table carer_together (
    force text not null,
    child uuid not null,
    carer uuid not null,
    said_by uuid not null,
    said_at text not null,
    primary key (force, child, carer),
    foreign key (force, child) references child (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index carer_together_carer on carer_together (force, carer);

-- families: forms that were printed for a child, by the code on them

create table paper_form (
    force text not null,
    code text not null,
    child uuid not null,
    cohort uuid not null,
    wording text not null,
    lang text not null,
    made_at text not null,
    primary key (force, code),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id)
);
create index paper_form_child on paper_form (force, child);
create index paper_form_cohort on paper_form (force, cohort, made_at);

-- families: what class teachers say of a child, where a model asks them

create table teacher_consent (
    force text not null,
    id uuid not null,
    child uuid not null,
    cohort uuid not null,
    teacher text not null,
    is_given boolean not null,
    said_on text not null,
    noted_by uuid not null,
    noted_at text not null,
    primary key (force, id),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id)
);
create index teacher_consent_child on teacher_consent (force, child, cohort, noted_at);
create index teacher_consent_cohort on teacher_consent (force, cohort, noted_at);
