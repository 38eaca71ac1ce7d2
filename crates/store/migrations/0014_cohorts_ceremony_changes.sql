-- cohorts: when the day, the hour or the place of a ceremony was changed

create table ceremony_change (
    force text not null,
    ceremony uuid not null,
    changed_at text not null,
    primary key (force, ceremony, changed_at),
    foreign key (force, ceremony) references ceremony (force, id)
);
