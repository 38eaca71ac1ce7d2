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
