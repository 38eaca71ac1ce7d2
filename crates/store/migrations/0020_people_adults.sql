-- people: what has to be in date before an adult meets children, leave, hours

create table people_rule (
    force text not null,
    dbs_years bigint not null,
    changed_at text not null,
    primary key (force),
    foreign key (force) references force (force)
);

create table adult (
    force text not null,
    person uuid not null,
    kind text not null,
    collar_number text not null,
    vetting_level text,
    vetting_until text,
    dbs_level text,
    dbs_on text,
    safeguarding_until text,
    first_aid_until text,
    changed_at text not null,
    primary key (force, person),
    foreign key (force, person) references person (force, id)
);

create table adult_leave (
    force text not null,
    id uuid not null,
    person uuid not null,
    starts_on text not null,
    ends_on text not null,
    made_at text not null,
    primary key (force, id),
    foreign key (force, person) references person (force, id)
);
create index adult_leave_person on adult_leave (force, person, ends_on);
create index adult_leave_end on adult_leave (force, ends_on);

create table adult_hours (
    force text not null,
    id uuid not null,
    person uuid not null,
    worked_on text not null,
    kind text not null,
    minutes bigint not null,
    made_at text not null,
    primary key (force, id),
    foreign key (force, person) references person (force, id)
);
create index adult_hours_person on adult_hours (force, person, worked_on);
create index adult_hours_day on adult_hours (force, worked_on);
