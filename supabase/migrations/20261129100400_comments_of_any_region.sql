-- The database names no region and no office, not even where it explains itself.

comment on column public.action.contributes is 'The four criteria of the regional programme for a promising initiative: contributes demonstrably, feasible, has a clear owner, continuity.';
comment on column public.action.programme_line is 'Line of the regional programme; set by staff, as national_theme and next_decision are.';
comment on column public.member.role is 'staff: of the programme office. viewer: board and kernteam MKB (viewer.sql). coordinator and colleague: of one municipality.';
comment on column public.programme_line.confirmed is 'Whether the programme office said that this is its name.';
comment on column private.rating.held is 'Came in a wave or is repeated, and waits for the judgement of staff.';
