-- cohorts: the kit of a force, what of it is in stock, which sizes are asked for, who has what

create table kit_item (
    force text not null,
    id uuid not null,
    name text not null,
    name_cy text not null,
    spare bigint not null,
    comes_back boolean not null,
    made_at text not null,
    retired_at text,
    primary key (force, id)
);

create table kit_size (
    force text not null,
    id uuid not null,
    item uuid not null,
    position bigint not null,
    name text not null,
    primary key (force, id),
    foreign key (force, item) references kit_item (force, id)
);
create index kit_size_item on kit_size (force, item, position);

create table kit_entry (
    force text not null,
    id uuid not null,
    size uuid not null,
    reason text not null,
    change bigint not null,
    noted_at text not null,
    primary key (force, id),
    foreign key (force, size) references kit_size (force, id)
);
create index kit_entry_size on kit_entry (force, size, noted_at);

create table kit_wanted (
    force text not null,
    child uuid not null,
    item uuid not null,
    size uuid,
    told_at text not null,
    issued_at text,
    primary key (force, child, item),
    foreign key (force, child) references child (force, id),
    foreign key (force, item) references kit_item (force, id),
    foreign key (force, size) references kit_size (force, id)
);
create index kit_wanted_issued on kit_wanted (force, issued_at);

create table kit_issue (
    force text not null,
    child uuid not null,
    item uuid not null,
    size uuid not null,
    issued_at text not null,
    back_at text,
    primary key (force, child, item),
    foreign key (force, child) references child (force, id),
    foreign key (force, item) references kit_item (force, id),
    foreign key (force, size) references kit_size (force, id)
);
create index kit_issue_back on kit_issue (force, back_at);
