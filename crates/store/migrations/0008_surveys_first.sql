-- surveys

create table wave (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    kind text not null,
    questionnaire text not null,
    opened_at text not null,
    closed_at text,
    primary key (force, id),
    unique (force, cohort, kind),
    foreign key (force, cohort) references cohort (force, id)
);

create table code_card (
    force text not null,
    cohort uuid not null,
    card text not null,
    is_drawn boolean,
    primary key (force, card),
    foreign key (force, cohort) references cohort (force, id)
);
create index code_card_cohort on code_card (force, cohort);

create table response (
    force text not null,
    wave uuid not null,
    card text not null,
    school uuid not null,
    block text not null,
    mode text not null,
    questionnaire text not null,
    lang text not null,
    is_assented boolean not null,
    answers text not null,
    is_finished boolean not null,
    primary key (force, wave, card),
    foreign key (force, wave) references wave (force, id),
    foreign key (force, card) references code_card (force, card)
);
