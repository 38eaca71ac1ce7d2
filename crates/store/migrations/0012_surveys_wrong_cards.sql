-- surveys: how often a place typed codes that no card has

create table wrong_card (
    force text not null,
    sender bytea not null,
    since text not null,
    tries bigint not null,
    primary key (force, sender, since)
);
create index wrong_card_since on wrong_card (force, since);
