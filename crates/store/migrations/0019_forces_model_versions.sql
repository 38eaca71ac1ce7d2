-- forces: versions of delivery models that are offered no longer, and who goes by one

create table model_retired (
    force text not null,
    model uuid not null,
    retired_at text not null,
    primary key (force, model),
    foreign key (force, model) references delivery_model (force, id)
);

create index cohort_model on cohort (force, model);

create index agreement_model on agreement (force, model);
