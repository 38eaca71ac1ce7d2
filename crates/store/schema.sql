-- The whole schema, one text for SQLite and PostgreSQL. A test holds it equal to the replayed
-- migrations. Moments are UTC text of fixed width, days are YYYY-MM-DD, times are HH:MM.
-- Every table that a force owns begins its keys with the force. One column a line: the text is read
-- by `schema.rs`, and `columns.toml` labels every column.

-- forces

create table force (
    force text not null,
    name text not null,
    name_cy text not null,
    is_demo boolean not null,
    made_at text not null,
    primary key (force)
);

create table delivery_model (
    force text not null,
    id uuid not null,
    code text not null,
    version bigint not null,
    body text not null,
    made_at text not null,
    primary key (force, id),
    unique (force, code, version),
    foreign key (force) references force (force)
);

-- what belongs to the nation and to no force stands under a force of its own; its is_demo says that
-- the whole database was made for a demonstration
insert into force (force, name, name_cy, is_demo, made_at)
values ('nation', 'National', 'Cenedlaethol', false, '2026-01-01T00:00:00.000000Z');

-- identity

create table person (
    force text not null,
    id uuid not null,
    name text not null,
    email_sealed bytea not null,
    email_index bytea not null,
    lang text not null,
    made_at text not null,
    left_at text,
    primary key (force, id),
    unique (force, email_index),
    foreign key (force) references force (force)
);

create table role_grant (
    force text not null,
    id uuid not null,
    person uuid not null,
    role text not null,
    reach text not null,
    school uuid,
    cohort uuid,
    granted_at text not null,
    ended_at text,
    primary key (force, id),
    foreign key (force, person) references person (force, id)
);
create index role_grant_person on role_grant (force, person);
create index role_grant_school on role_grant (force, school);
create index role_grant_cohort on role_grant (force, cohort);

create table sign_in_link (
    force text not null,
    id uuid not null,
    person uuid not null,
    token_hash bytea not null,
    made_at text not null,
    expires_at text not null,
    used_at text,
    primary key (force, id),
    unique (force, token_hash),
    foreign key (force, person) references person (force, id)
);

create table sign_in (
    force text not null,
    id uuid not null,
    person uuid not null,
    token_hash bytea not null,
    made_at text not null,
    expires_at text not null,
    ended_at text,
    primary key (force, id),
    unique (force, token_hash),
    foreign key (force, person) references person (force, id)
);

create table letter (
    force text not null,
    id uuid not null,
    kind text not null,
    to_sealed bytea not null,
    body_sealed bytea not null,
    made_at text not null,
    sent_at text,
    tries bigint not null,
    try_at text not null,
    primary key (force, id),
    foreign key (force) references force (force)
);
create index letter_waiting on letter (force, sent_at, try_at);

-- privacy

create table audit (
    force text not null,
    id uuid not null,
    at text not null,
    actor_kind text not null,
    actor uuid,
    action text not null,
    noun text not null,
    resource uuid,
    times bigint not null,
    primary key (force, id)
);
create index audit_at on audit (force, at, id);

create table receipt (
    force text not null,
    id uuid not null,
    at text not null,
    kind text not null,
    rule text not null,
    counts text not null,
    primary key (force, id),
    foreign key (force) references force (force)
);

create table erasure (
    force text not null,
    child uuid not null,
    erased_at text not null,
    primary key (force, child),
    foreign key (force) references force (force)
);

create table key_probe (
    key_name text not null,
    probe bytea not null,
    primary key (key_name)
);

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

-- cohorts

create table cohort (
    force text not null,
    id uuid not null,
    school uuid not null,
    model uuid not null,
    academic_year bigint not null,
    year_group bigint not null,
    places bigint not null,
    reserved bigint not null,
    label text not null,
    starts_on text not null,
    weekday bigint not null,
    starts_at text not null,
    opened_at text not null,
    applications_closed_at text,
    finished_at text,
    primary key (force, id),
    foreign key (force, school) references school (force, id),
    foreign key (force, model) references delivery_model (force, id)
);
create index cohort_school on cohort (force, school);

create table child (
    force text not null,
    id uuid not null,
    school uuid not null,
    given_name text not null,
    family_name text not null,
    born_on text not null,
    year_group bigint not null,
    class text not null,
    added_at text not null,
    left_at text,
    primary key (force, id),
    foreign key (force, school) references school (force, id)
);
create index child_school on child (force, school);

create table application (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    child uuid not null,
    number bigint not null,
    why_sealed bytea,
    applied_at text not null,
    endorsed_at text,
    carer_agreed_at text,
    carer_refused_at text,
    withdrawn_at text,
    offered_at text,
    not_placed_at text,
    primary key (force, id),
    unique (force, cohort, number),
    unique (force, cohort, child),
    foreign key (force, cohort) references cohort (force, id),
    foreign key (force, child) references child (force, id)
);
create index application_child on application (force, child);

create table draw (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    round bigint not null,
    begun_at text not null,
    force_commitment text,
    force_secret_sealed bytea,
    force_committed_at text,
    school_commitment text,
    school_secret_sealed bytea,
    school_committed_at text,
    frozen_at text,
    list_salt text,
    list_hash text,
    places bigint not null,
    reserved bigint not null,
    drawn_at text,
    record text,
    abandoned_at text,
    abandoned_reason text,
    primary key (force, id),
    unique (force, cohort, round),
    foreign key (force, cohort) references cohort (force, id)
);

create table draw_entry (
    force text not null,
    draw uuid not null,
    number bigint not null,
    block text not null,
    position bigint,
    primary key (force, draw, number),
    foreign key (force, draw) references draw (force, id)
);

create table enrolment (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    child uuid not null,
    tier text not null,
    starts_on text not null,
    ended_at text,
    primary key (force, id),
    unique (force, cohort, child),
    foreign key (force, cohort) references cohort (force, id),
    foreign key (force, child) references child (force, id)
);
create index enrolment_child on enrolment (force, child);

create table ceremony (
    force text not null,
    id uuid not null,
    kind text not null,
    title text not null,
    title_cy text not null,
    held_on text not null,
    held_at text not null,
    place text not null,
    promise text not null,
    promise_cy text not null,
    made_at text not null,
    primary key (force, id),
    foreign key (force) references force (force)
);

create table ceremony_cohort (
    force text not null,
    ceremony uuid not null,
    cohort uuid not null,
    primary key (force, ceremony, cohort),
    foreign key (force, ceremony) references ceremony (force, id),
    foreign key (force, cohort) references cohort (force, id)
);

create table guest (
    force text not null,
    id uuid not null,
    ceremony uuid not null,
    name text not null,
    role text not null,
    primary key (force, id),
    foreign key (force, ceremony) references ceremony (force, id)
);
create index guest_ceremony on guest (force, ceremony);

create table running_order (
    force text not null,
    id uuid not null,
    ceremony uuid not null,
    position bigint not null,
    starts_at text not null,
    item text not null,
    primary key (force, id),
    foreign key (force, ceremony) references ceremony (force, id)
);
create index running_order_ceremony on running_order (force, ceremony, position);

-- families

create table carer (
    force text not null,
    id uuid not null,
    name text not null,
    email_sealed bytea not null,
    email_index bytea not null,
    telephone_sealed bytea,
    lang text not null,
    made_at text not null,
    primary key (force, id),
    unique (force, email_index),
    foreign key (force) references force (force)
);

create table child_carer (
    force text not null,
    child uuid not null,
    carer uuid not null,
    has_responsibility boolean not null,
    made_at text not null,
    primary key (force, child, carer),
    foreign key (force, child) references child (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index child_carer_carer on child_carer (force, carer);

create table family_link (
    force text not null,
    id uuid not null,
    carer uuid not null,
    child uuid not null,
    cohort uuid not null,
    token_hash bytea not null,
    made_at text not null,
    expires_at text not null,
    revoked_at text,
    wrong_facts bigint not null,
    known_until text,
    primary key (force, id),
    unique (force, token_hash),
    foreign key (force, carer) references carer (force, id),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id)
);
create index family_link_child on family_link (force, child);
create index family_link_carer on family_link (force, carer);

create table consent (
    force text not null,
    id uuid not null,
    child uuid not null,
    carer uuid not null,
    purpose text not null,
    is_given boolean not null,
    wording text not null,
    lang text not null,
    answered_at text not null,
    primary key (force, id),
    foreign key (force, child) references child (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index consent_child on consent (force, child, purpose, answered_at);
create index consent_carer on consent (force, carer);

create table health (
    force text not null,
    child uuid not null,
    body_sealed bytea not null,
    carer uuid not null,
    replaced_at text not null,
    primary key (force, child),
    foreign key (force, child) references child (force, id)
);

create table contact (
    force text not null,
    id uuid not null,
    child uuid not null,
    position bigint not null,
    name_sealed bytea not null,
    relation text not null,
    telephone_sealed bytea not null,
    made_at text not null,
    primary key (force, id),
    foreign key (force, child) references child (force, id)
);
create index contact_child on contact (force, child, position);

create table photo_restriction (
    force text not null,
    child uuid not null,
    set_at text not null,
    primary key (force, child),
    foreign key (force, child) references child (force, id)
);

-- lessons

create table lesson_choice (
    force text not null,
    cohort uuid not null,
    position bigint not null,
    lesson text not null,
    chosen_at text not null,
    primary key (force, cohort, position),
    unique (force, cohort, lesson),
    foreign key (force, cohort) references cohort (force, id)
);

-- sessions

create table session (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    position bigint not null,
    held_on text not null,
    starts_at text not null,
    minutes bigint not null,
    slot text not null,
    lesson text,
    lesson_version bigint,
    place text not null,
    made_at text not null,
    cancelled_at text,
    primary key (force, id),
    unique (force, cohort, position),
    foreign key (force, cohort) references cohort (force, id)
);
create index session_day on session (force, held_on);

create table register (
    force text not null,
    session uuid not null,
    taken_at text not null,
    head_count bigint not null,
    primary key (force, session),
    foreign key (force, session) references session (force, id)
);

create table register_mark (
    force text not null,
    session uuid not null,
    child uuid not null,
    mark text not null,
    marked_at text not null,
    primary key (force, session, child),
    foreign key (force, session) references session (force, id),
    foreign key (force, child) references child (force, id)
);
create index register_mark_child on register_mark (force, child);

-- surveys

create table wave (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    kind text not null,
    questionnaire text not null,
    opened_at text not null,
    closed_at text,
    primary key (force, id),
    unique (force, cohort, kind),
    foreign key (force, cohort) references cohort (force, id)
);

create table code_card (
    force text not null,
    cohort uuid not null,
    card text not null,
    is_drawn boolean,
    primary key (force, card),
    foreign key (force, cohort) references cohort (force, id)
);
create index code_card_cohort on code_card (force, cohort);

create table response (
    force text not null,
    wave uuid not null,
    card text not null,
    school uuid not null,
    block text not null,
    mode text not null,
    questionnaire text not null,
    lang text not null,
    is_assented boolean not null,
    answers text not null,
    is_finished boolean not null,
    primary key (force, wave, card),
    foreign key (force, wave) references wave (force, id),
    foreign key (force, card) references code_card (force, card)
);

-- findings

create table analysis_plan (
    force text not null,
    id uuid not null,
    body text not null,
    hash text not null,
    fixed_at text not null,
    primary key (force, id),
    unique (force, hash),
    foreign key (force) references force (force)
);

-- cohorts: what became of a place after the list was frozen

create table place_change (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    draw uuid,
    number bigint not null,
    next_number bigint,
    reason text not null,
    changed_at text not null,
    school_noted_at text,
    force_noted_at text,
    primary key (force, id),
    foreign key (force, cohort) references cohort (force, id),
    foreign key (force, draw) references draw (force, id)
);
create index place_change_cohort on place_change (force, cohort, changed_at);

-- families: the child's own yes or no, answers for one ceremony, forms on paper

create table assent (
    force text not null,
    id uuid not null,
    child uuid not null,
    is_given boolean not null,
    asked_by uuid not null,
    said_at text not null,
    primary key (force, id),
    foreign key (force, child) references child (force, id)
);
create index assent_child on assent (force, child, said_at);

create table ceremony_consent (
    force text not null,
    id uuid not null,
    ceremony uuid not null,
    child uuid not null,
    carer uuid not null,
    purpose text not null,
    is_given boolean not null,
    wording text not null,
    lang text not null,
    answered_at text not null,
    primary key (force, id),
    foreign key (force, ceremony) references ceremony (force, id),
    foreign key (force, child) references child (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index ceremony_consent_child on ceremony_consent (force, child, ceremony, answered_at);
create index ceremony_consent_carer on ceremony_consent (force, carer);

create table paper_consent (
    force text not null,
    consent uuid not null,
    child uuid not null,
    keyed_by uuid not null,
    signed_on text not null,
    primary key (force, consent),
    foreign key (force, consent) references consent (force, id),
    foreign key (force, child) references child (force, id)
);
create index paper_consent_child on paper_consent (force, child);

-- indexes: what retention looks for, by the moment it counts from

create index person_left on person (force, left_at) where left_at is not null;
create index sign_in_link_made on sign_in_link (force, made_at);
create index sign_in_made on sign_in (force, made_at);
create index letter_made on letter (force, made_at);
create index import_draft_made on import_draft (force, made_at);
create index enquiry_asked on enquiry (force, asked_at) where answered_at is null;
create index agreement_ended on agreement (force, withdrawn_at) where withdrawn_at is not null;
create index agreement_year on agreement (force, academic_year);
create index cohort_year on cohort (force, academic_year);
create index cohort_start on cohort (force, starts_on);
create index child_left on child (force, left_at) where left_at is not null;
create index application_not_placed on application (force, not_placed_at) where not_placed_at is not null;
create index application_withdrawn on application (force, withdrawn_at) where withdrawn_at is not null;
create index application_refused on application (force, carer_refused_at) where carer_refused_at is not null;
create index enrolment_ended on enrolment (force, ended_at) where ended_at is not null;
create index ceremony_day on ceremony (force, held_on);
create index family_link_made on family_link (force, made_at);

-- indexes: keys that point at rows which go, so that what hangs on such a row is found

create index sign_in_link_person on sign_in_link (force, person, made_at);
create index sign_in_person on sign_in (force, person);
create index import_draft_person on import_draft (force, person);
create index ceremony_consent_ceremony on ceremony_consent (force, ceremony);

-- indexes: lists, and what waits for somebody

create index person_name on person (force, name, id);
create index role_grant_role on role_grant (force, role, reach);
create index receipt_at on receipt (force, at, id);
create index agreement_open on agreement (force, offered_at, id) where force_signed_at is null and withdrawn_at is null;
create index cohort_running on cohort (force, id) where finished_at is null;
create index draw_open on draw (force, cohort) where drawn_at is null and abandoned_at is null;
create index place_change_school on place_change (force, cohort) where school_noted_at is null;
create index place_change_force on place_change (force, cohort) where force_noted_at is null;
create index ceremony_cohort_cohort on ceremony_cohort (force, cohort);
create index family_link_cohort on family_link (force, cohort);

-- surveys: how often a place typed codes that no card has

create table wrong_card (
    force text not null,
    sender bytea not null,
    since text not null,
    tries bigint not null,
    primary key (force, sender, since)
);
create index wrong_card_since on wrong_card (force, since);

-- families: how often the second fact was wrong on one day, over all links of a carer about a child

create table wrong_fact (
    force text not null,
    child uuid not null,
    carer uuid not null,
    since text not null,
    tries bigint not null,
    primary key (force, child, carer, since),
    foreign key (force, child) references child (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index wrong_fact_carer on wrong_fact (force, carer);
create index wrong_fact_since on wrong_fact (force, since);

-- cohorts: when the day, the hour or the place of a ceremony was changed

create table ceremony_change (
    force text not null,
    ceremony uuid not null,
    changed_at text not null,
    primary key (force, ceremony, changed_at),
    foreign key (force, ceremony) references ceremony (force, id)
);

-- cohorts: who asked for a held draw to be set aside, and who agreed

create table set_aside (
    force text not null,
    draw uuid not null,
    side text not null,
    asked_by uuid not null,
    reason text not null,
    asked_at text not null,
    confirmed_by uuid,
    confirmed_at text,
    primary key (force, draw),
    foreign key (force, draw) references draw (force, id)
);
create index set_aside_open on set_aside (force, draw) where confirmed_at is null;

-- families: who was taken off a child, and when: what they said counts no longer

create table carer_removed (
    force text not null,
    child uuid not null,
    carer uuid not null,
    removed_at text not null,
    primary key (force, child, carer),
    foreign key (force, child) references child (force, id)
);

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

-- families: pictures that were checked before they went out, and who is in them

create table picture (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    label text not null,
    channel text not null,
    may_go_out boolean not null,
    checked_by uuid not null,
    checked_at text not null,
    primary key (force, id),
    foreign key (force, cohort) references cohort (force, id)
);
create index picture_cohort on picture (force, cohort, checked_at);
create index picture_checked_at on picture (force, checked_at);

create table picture_child (
    force text not null,
    picture uuid not null,
    child uuid not null,
    primary key (force, picture, child),
    foreign key (force, picture) references picture (force, id),
    foreign key (force, child) references child (force, id)
);
create index picture_child_child on picture_child (force, child);

-- forces

create table model_retired (
    force text not null,
    model uuid not null,
    retired_at text not null,
    primary key (force, model),
    foreign key (force, model) references delivery_model (force, id)
);
create index cohort_model on cohort (force, model);
create index agreement_model on agreement (force, model);

-- people

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

-- forces: areas, partners, whom to ask

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

-- cohorts: what was decided without a draw, by application numbers, and votes while they are needed

create table selection (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    round bigint not null,
    method text not null,
    basis text not null,
    applications bigint not null,
    places bigint not null,
    class_count bigint,
    seed text,
    decided_by uuid not null,
    decided_at text not null,
    primary key (force, id),
    unique (force, cohort, round),
    foreign key (force, cohort) references cohort (force, id)
);
create index selection_decided on selection (force, decided_at);

create table selection_result (
    force text not null,
    selection uuid not null,
    number bigint not null,
    block text not null,
    waiting bigint,
    primary key (force, selection, number),
    foreign key (force, selection) references selection (force, id)
);

create table selection_vote (
    force text not null,
    selection uuid not null,
    child uuid not null,
    votes bigint not null,
    primary key (force, selection, child),
    foreign key (force, selection) references selection (force, id),
    foreign key (force, child) references child (force, id)
);
create index selection_vote_child on selection_vote (force, child);

-- cohorts: blind marks of one round, which go with it

create table mark_round (
    force text not null,
    id uuid not null,
    cohort uuid not null,
    markers bigint not null,
    opened_at text not null,
    decided_at text,
    primary key (force, id),
    unique (force, cohort),
    foreign key (force, cohort) references cohort (force, id)
);
create index mark_round_decided on mark_round (force, decided_at) where decided_at is not null;
create index mark_round_open on mark_round (force, cohort) where decided_at is null;

create table mark_criterion (
    force text not null,
    round uuid not null,
    position bigint not null,
    part text not null,
    name text not null,
    levels text not null,
    primary key (force, round, position),
    foreign key (force, round) references mark_round (force, id)
);

create table blind_mark (
    force text not null,
    round uuid not null,
    child uuid not null,
    marker uuid not null,
    position bigint not null,
    level bigint not null,
    marked_at text not null,
    primary key (force, round, child, marker, position),
    foreign key (force, round) references mark_round (force, id),
    foreign key (force, child) references child (force, id)
);
create index blind_mark_child on blind_mark (force, child);

-- cohorts: the blocks of a frozen list

create table draw_block (
    force text not null,
    draw uuid not null,
    label text not null,
    places bigint not null,
    reserved bigint not null,
    primary key (force, draw, label),
    foreign key (force, draw) references draw (force, id)
);

-- cohorts: which headings a school's class lists had over what; no cell of any list

create table class_list_column (
    force text not null,
    school uuid not null,
    meaning text not null,
    heading text not null,
    primary key (force, school, meaning),
    foreign key (force, school) references school (force, id)
);

-- cohorts: when a child left a cohort, why, and when it came back

create table enrolment_break (
    force text not null,
    child uuid not null,
    cohort uuid not null,
    left_at text not null,
    reason text not null,
    back_at text,
    primary key (force, child, cohort, left_at),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id)
);

create index enrolment_break_left on enrolment_break (force, left_at);

-- families: health and contact details were looked at in a term, and nothing had changed

create table health_confirmed (
    force text not null,
    child uuid not null,
    carer uuid not null,
    confirmed_at text not null,
    primary key (force, child),
    foreign key (force, child) references health (force, child)
);

-- families: which letters asked whom and when, and who is one carer for several children

create table family_letter (
    force text not null,
    id uuid not null,
    child uuid not null,
    cohort uuid not null,
    carer uuid not null,
    asked_by text not null,
    asked_at text not null,
    primary key (force, id),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index family_letter_cohort on family_letter (force, cohort, asked_at);
create index family_letter_child on family_letter (force, child);
create index family_letter_carer on family_letter (force, carer);

create table carer_together (
    force text not null,
    child uuid not null,
    carer uuid not null,
    said_by uuid not null,
    said_at text not null,
    primary key (force, child, carer),
    foreign key (force, child) references child (force, id),
    foreign key (force, carer) references carer (force, id)
);
create index carer_together_carer on carer_together (force, carer);

-- families: forms that were printed for a child, by the code on them

create table paper_form (
    force text not null,
    code text not null,
    child uuid not null,
    cohort uuid not null,
    wording text not null,
    lang text not null,
    made_at text not null,
    primary key (force, code),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id)
);
create index paper_form_child on paper_form (force, child);
create index paper_form_cohort on paper_form (force, cohort, made_at);

-- families: what class teachers say of a child, where a model asks them

create table teacher_consent (
    force text not null,
    id uuid not null,
    child uuid not null,
    cohort uuid not null,
    teacher text not null,
    is_given boolean not null,
    said_on text not null,
    noted_by uuid not null,
    noted_at text not null,
    primary key (force, id),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id)
);
create index teacher_consent_child on teacher_consent (force, child, cohort, noted_at);
create index teacher_consent_cohort on teacher_consent (force, cohort, noted_at);

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

-- cohorts: kinds of award that a force added, renamed or gives no longer; the rest come with the program

create table award_kind (
    force text not null,
    code text not null,
    name text not null,
    name_cy text not null,
    retired_at text,
    primary key (force, code),
    foreign key (force) references force (force)
);

-- cohorts: what a child was given, and by whom

create table award (
    force text not null,
    id uuid not null,
    child uuid not null,
    cohort uuid not null,
    kind text not null,
    given_by uuid not null,
    given_at text not null,
    primary key (force, id),
    unique (force, cohort, child, kind),
    foreign key (force, child) references child (force, id),
    foreign key (force, cohort) references cohort (force, id)
);
create index award_child on award (force, child);
create index award_given on award (force, given_at);

-- cohorts: the codes on paper, by their hash; source is the award or the ceremony, and no child

create table proof (
    force text not null,
    code_hash bytea not null,
    cohort uuid not null,
    kind text not null,
    source uuid not null,
    made_at text not null,
    primary key (force, code_hash),
    foreign key (force, cohort) references cohort (force, id)
);
create index proof_source on proof (force, source);
create index proof_cohort on proof (force, cohort);
