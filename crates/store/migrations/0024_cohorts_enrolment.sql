-- cohorts: which headings a school's class lists had over what; no cell of any list

create table class_list_column (
    force text not null,
    school uuid not null,
    meaning text not null,
    heading text not null,
    primary key (force, school, meaning),
    foreign key (force, school) references school (force, id)
);
