-- schools: how the waiting list is ordered, and each place that was given out of it

create table waiting_rule (
    force text not null,
    version bigint not null,
    body text not null,
    made_at text not null,
    primary key (force, version),
    foreign key (force) references force (force)
);

create table waiting_mark (
    force text not null,
    enquiry uuid not null,
    criterion text not null,
    points bigint not null,
    given_at text not null,
    primary key (force, enquiry, criterion),
    foreign key (force, enquiry) references enquiry (force, id)
);

create table waiting_decision (
    force text not null,
    enquiry uuid not null,
    version bigint not null,
    place bigint not null,
    waiting bigint not null,
    score bigint not null,
    reason text not null,
    decided_at text not null,
    primary key (force, enquiry),
    foreign key (force, enquiry) references enquiry (force, id)
);

-- schools: why one took its request back, and why an agreement was ended, by whom

create table enquiry_withdrawn (
    force text not null,
    enquiry uuid not null,
    reason text not null,
    withdrawn_at text not null,
    primary key (force, enquiry),
    foreign key (force, enquiry) references enquiry (force, id)
);

create table agreement_end (
    force text not null,
    agreement uuid not null,
    side text not null,
    reason text not null,
    primary key (force, agreement),
    foreign key (force, agreement) references agreement (force, id)
);

-- schools: the bank holidays of the force's part of the United Kingdom

create table bank_holidays (
    force text not null,
    division text not null,
    body text not null,
    loaded_at text not null,
    primary key (force),
    foreign key (force) references force (force)
);
