-- What the proof of actions (action-proof.sql) is made from: who did what, in which rounds, with which
-- scores and which satisfaction.

-- Who carries out which action: the municipality it is of, and those that joined. Without a place: all.
create function private.action_doers(place text)
returns table (action_id uuid, municipality_code text, measure_id text, status text, round_id uuid)
language sql stable
set search_path = ''
as $$
    select id, municipality_code, measure_id, status, round_id from public.action
    where action_doers.place is null or municipality_code = action_doers.place
    union all
    select action.id, part.municipality_code, measure_id, status, round_id
    from public.action_participant as part
    join public.action on action.id = part.action_id
    where part.state = 'joined'
      and (action_doers.place is null or part.municipality_code = action_doers.place)
$$;

-- The round to compare with: the first later one in which the municipality handed in, else the first
-- later one; null when there is none.
create function private.next_round(round_id uuid, municipality_code text) returns uuid
language sql stable
set search_path = ''
as $$
    select later.id
    from public.round as earlier
    join public.round as later on later.opened_at > earlier.opened_at
    left join public.scan
        on scan.round_id = later.id and scan.municipality_code = next_round.municipality_code
    where earlier.id = next_round.round_id
    order by coalesce(scan.state = 'submitted', false) desc, later.opened_at
    limit 1
$$;

-- Every item of every scan that was handed in; the score, 0-100, is null where there is none.
create function private.item_scores()
returns table (round_id uuid, municipality_code text, item_id text, score double precision)
language sql stable
set search_path = ''
as $$
    select round_id, municipality_code, key, (value ->> 'score')::double precision
    from public.score_sheet
    cross join jsonb_each(sheet -> 'items')
$$;

-- The municipalities that have or had an action on a measure, which was not stopped.
create function private.working()
returns table (measure_id text, municipality_code text)
language sql stable
set search_path = ''
as $$
    select distinct measure_id, municipality_code from private.action_doers(null)
    where measure_id is not null and status <> 'stopped'
$$;

-- What the questionnaire of every round asks: items of the scan and, as 'rating', of entrepreneurs.
create function private.asked_in_rounds()
returns table (round_id uuid, kind text, item_id text, question jsonb)
language sql stable
set search_path = ''
as $$
    select round.id, kind, item ->> 'id', item
    from public.round
    join public.questionnaire_version on questionnaire_version.id = round.questionnaire_version
    cross join (values ('answer', 'items'), ('rating', 'ratingItems')) as part (kind, list)
    cross join jsonb_array_elements(definition -> list) as item
$$;
