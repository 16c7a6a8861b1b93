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

-- Satisfaction per municipality and rating item as it is published: whole points with their margin, and the standard
-- errors it is made of, without rounding: of who happened to answer, and of the noise; with how far the answers of
-- one person go together.
create function private.satisfaction_in(round_id uuid)
returns table (
    municipality_code text, rating_item text, n int, satisfaction double precision, margin int,
    sampling double precision, noise double precision, together double precision
)
language sql stable
set search_path = ''
as $$
    select
        municipality_code, item ->> 'id', n, result.satisfaction, satisfaction_margin,
        spread.satisfaction / sqrt(n),
        sqrt(blocks * ((25 * answers) ^ 2 + ((result.satisfaction - 50) * counts) ^ 2)) / n,
        together
    from private.item_results(satisfaction_in.round_id) as result
    join jsonb_array_elements(private.definition_of_round(satisfaction_in.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position) on asked.item_position = result.item_position
    join (
        select municipality_code, blocks from private.rating_overview where round_id = satisfaction_in.round_id
    ) as overview using (municipality_code)
    cross join private.noise_sizes()
    cross join private.spread_of_region(satisfaction_in.round_id) as spread
    cross join private.together_in_region(satisfaction_in.round_id) as together
    where n > 1
$$;

-- The same of every round.
create function private.satisfaction_in_rounds()
returns table (
    round_id uuid, municipality_code text, rating_item text, n int, satisfaction double precision, margin int,
    sampling double precision, noise double precision, together double precision
)
language sql stable
set search_path = ''
as $$
    select round.id, found.*
    from public.round
    cross join lateral private.satisfaction_in(round.id) as found
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
