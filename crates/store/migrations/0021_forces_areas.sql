-- forces: policing areas with their teams and priorities, partner agencies, whom to ask

create table policing_area (
    force text not null,
    id uuid not null,
    code text not null,
    name text not null,
    read_at text not null,
    primary key (force, id),
    unique (force, code),
    foreign key (force) references force (force)
);

create table area_officer (
    force text not null,
    area uuid not null,
    position bigint not null,
    name text not null,
    rank text not null,
    primary key (force, area, position),
    foreign key (force, area) references policing_area (force, id)
);

create table area_priority (
    force text not null,
    area uuid not null,
    position bigint not null,
    issue text not null,
    action text not null,
    issued_on text,
    acted_on text,
    primary key (force, area, position),
    foreign key (force, area) references policing_area (force, id)
);

create table school_area (
    force text not null,
    school uuid not null,
    area uuid not null,
    decided_at text not null,
    primary key (force, school),
    foreign key (force, school) references school (force, id),
    foreign key (force, area) references policing_area (force, id)
);
create index school_area_area on school_area (force, area);

create table partner (
    force text not null,
    id uuid not null,
    name text not null,
    offers text not null,
    insurance_until text,
    agreement_from text,
    agreement_until text,
    changed_at text not null,
    primary key (force, id),
    foreign key (force) references force (force)
);

create table force_contact (
    force text not null,
    team text not null,
    email text not null,
    telephone text not null,
    website text not null,
    changed_at text not null,
    primary key (force),
    foreign key (force) references force (force)
);
