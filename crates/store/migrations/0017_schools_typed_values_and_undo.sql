-- schools: what a person typed, which no file changes, and files that were taken back

create table school_typed (
    force text not null,
    school uuid not null,
    field text not null,
    typed_at text not null,
    primary key (force, school, field),
    foreign key (force, school) references school (force, id)
);

create table import_undone (
    force text not null,
    draft uuid not null,
    undone_at text not null,
    primary key (force, draft),
    foreign key (force, draft) references import_draft (force, id)
);

-- whoever adds a host looks whether one with its postcode is there
create index school_postcode on school (force, postcode);
