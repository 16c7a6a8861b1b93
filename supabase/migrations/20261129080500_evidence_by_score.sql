-- Which levels need evidence follows from their score, not from how a version calls them.

-- Core choices at the two highest levels, from a score of 75 on, that have neither a note nor a link
-- (dossier b; needsEvidence in src/domain/questionnaire/completeness.ts).
create or replace function private.without_evidence(definition jsonb, answers jsonb, sheet jsonb) returns setof text
language sql immutable
set search_path = ''
as $$
    select item ->> 'id'
    from jsonb_array_elements(definition -> 'items') as item
    cross join lateral (select answers -> (item ->> 'id') as answer) as given
    where item ->> 'kind' = 'choice'
      and (item ->> 'core')::boolean
      and sheet -> 'items' -> (item ->> 'id') ->> 'status' = 'ok'
      and (private.option_of(item, answer ->> 'value') ->> 'score')::double precision >= 75
      and btrim(answer ->> 'note') = ''
      and btrim(answer ->> 'evidenceUrl') = ''
$$;
