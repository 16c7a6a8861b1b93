-- The official score sheet: computed here and frozen at the moment of submitting, with the version
-- and the date, because others may see aggregates but never the answers.

create table public.score_sheet (
    scan_id uuid primary key references public.scan (id),
    questionnaire_version text not null references public.questionnaire_version (id),
    route text not null check (route in ('short', 'full')),
    computed_at timestamptz not null default now(),
    sheet jsonb not null check (sheet ->> 'version' = questionnaire_version and sheet ->> 'route' = route)
);

create index score_sheet_questionnaire_version on public.score_sheet (questionnaire_version);

create trigger score_sheet_is_immutable
    before update or delete or truncate on public.score_sheet
    for each statement execute function private.keep_as_published();

alter table public.score_sheet enable row level security;

grant select on public.score_sheet to authenticated;

create policy "Officials read the score sheets of their own municipality" on public.score_sheet
    for select to authenticated
    using (scan_id in (select private.my_scans()));

create policy "Staff read all score sheets" on public.score_sheet
    for select to authenticated
    using ((select private.is_staff()));

-- The part of the choice items that apply which is answered, by weight (dossier e1). Numbers may stay
-- unknown: not measured is an honest finding.
create function private.choice_coverage(definition jsonb, sheet jsonb) returns double precision
language sql immutable
set search_path = ''
as $$
    select coalesce(sum(w) filter (where status = 'ok') / sum(w), 0)
    from jsonb_array_elements(definition -> 'items') as item
    cross join lateral (
        select
            sheet -> 'items' -> (item ->> 'id') ->> 'status' as status,
            (item ->> 'weight')::double precision as w
    ) as taken
    where item ->> 'kind' in ('choice', 'multi', 'yesNo')
      and w > 0
      and status in ('ok', 'unknown', 'empty')
$$;

-- Core choices at the two highest levels that have neither a note nor a link (dossier b).
create function private.without_evidence(definition jsonb, answers jsonb, sheet jsonb) returns setof text
language sql immutable
set search_path = ''
as $$
    select item ->> 'id'
    from jsonb_array_elements(definition -> 'items') as item
    cross join lateral (select answers -> (item ->> 'id') as answer) as given
    where item ->> 'kind' = 'choice'
      and (item ->> 'core')::boolean
      and sheet -> 'items' -> (item ->> 'id') ->> 'status' = 'ok'
      and answer ->> 'value' in ('l3', 'l4')
      and btrim(answer ->> 'note') = ''
      and btrim(answer ->> 'evidenceUrl') = ''
$$;

-- Hands the scan in: from here on nothing in it changes.
-- @refuses what scan_to_change refuses, scan_incomplete, evidence_missing
create function public.submit_scan(scan_id uuid) returns public.score_sheet
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.scan := private.scan_to_change(submit_scan.scan_id);
    definition jsonb := private.definition_of_round(target.round_id);
    answers jsonb := (select answers from public.scan_sheet where id = target.id);
    sheet jsonb := private.score_scan(definition, answers, target.route);
    frozen public.score_sheet;
begin
    if private.choice_coverage(definition, sheet) < 0.9 then
        perform private.refuse('scan_incomplete', 409);
    end if;
    if exists (select from private.without_evidence(definition, answers, sheet)) then
        perform private.refuse('evidence_missing', 409);
    end if;
    update public.scan
    set state = 'submitted', submitted_at = now(), submitted_by = auth.uid()
    where id = target.id;
    insert into public.score_sheet (scan_id, questionnaire_version, route, sheet)
    values (target.id, sheet ->> 'version', target.route, sheet)
    returning * into frozen;
    return frozen;
end
$$;

grant execute on function public.submit_scan(uuid) to authenticated;
