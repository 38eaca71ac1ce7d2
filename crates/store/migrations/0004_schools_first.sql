-- schools

create table school (
    force text not null,
    id uuid not null,
    urn bigint,
    name text not null,
    kind text not null,
    status text not null,
    phase text not null,
    low_age bigint,
    high_age bigint,
    la_code text not null,
    la_name text not null,
    establishment_number text not null,
    street text not null,
    locality text not null,
    address3 text not null,
    town text not null,
    county text not null,
    postcode text not null,
    website text not null,
    telephone text not null,
    pupils bigint,
    easting bigint,
    northing bigint,
    search text not null,
    source text not null,
    added_at text not null,
    updated_at text not null,
    primary key (force, id),
    unique (force, urn),
    foreign key (force) references force (force)
);
create index school_name on school (force, name, id);

create table import_draft (
    force text not null,
    id uuid not null,
    person uuid not null,
    summary text not null,
    made_at text not null,
    saved_at text,
    primary key (force, id),
    foreign key (force, person) references person (force, id)
);

create table import_part (
    force text not null,
    draft uuid not null,
    verdict text not null,
    position bigint not null,
    body text not null,
    primary key (force, draft, verdict, position),
    foreign key (force, draft) references import_draft (force, id)
);

create table enquiry (
    force text not null,
    id uuid not null,
    school uuid,
    school_name text not null,
    postcode text not null,
    contact_sealed bytea not null,
    email_sealed bytea not null,
    telephone_sealed bytea not null,
    message text not null,
    lang text not null,
    asked_at text not null,
    answered_at text,
    answer text,
    answer_note text,
    primary key (force, id),
    foreign key (force, school) references school (force, id)
);
create index enquiry_open on enquiry (force, answered_at, asked_at);
create index enquiry_school on enquiry (force, school);

create table agreement (
    force text not null,
    id uuid not null,
    school uuid not null,
    enquiry uuid,
    model uuid not null,
    academic_year bigint not null,
    wording text not null,
    offered_at text not null,
    school_signed_at text,
    school_signer text,
    force_signed_at text,
    force_signer text,
    withdrawn_at text,
    primary key (force, id),
    foreign key (force, school) references school (force, id),
    foreign key (force, model) references delivery_model (force, id)
);
create index agreement_school on agreement (force, school, offered_at);

create table calendar_entry (
    force text not null,
    id uuid not null,
    school uuid not null,
    kind text not null,
    starts_on text not null,
    ends_on text not null,
    label text not null,
    made_at text not null,
    primary key (force, id),
    foreign key (force, school) references school (force, id)
);
create index calendar_entry_school on calendar_entry (force, school, starts_on);
