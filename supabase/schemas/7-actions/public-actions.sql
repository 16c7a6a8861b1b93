-- What everyone may read of actions: those that a municipality made public, in the words it chose for
-- entrepreneurs. Never who owns one, what it costs, or what is said about it.

-- Every public action once for each municipality whose page it stands on: that it is of, and those
-- that joined. Without a place: of all.
-- rating_items: the entrepreneur items that the measure works on, the one it does most for first.
create function private.shown_actions(place text)
returns table (
    municipality_code text, action_id uuid, round_id uuid, title text, words text, status text,
    due_on date, done_on date, theme text, rating_items text[], together text[]
)
language sql stable
set search_path = ''
as $$
    with asked as materialized (
        select round.id as round_id, item ->> 'id' as item_id, item ->> 'theme' as theme
        from public.round
        cross join jsonb_array_elements(private.definition_of_round(round.id) -> 'items') as item
    )
    select
        doer.municipality_code, action.id, action.round_id, action.title, action.public_text,
        action.status, action.due_on, action.done_on,
        (
            select asked.theme
            from jsonb_array_elements(measure.triggers) with ordinality as known (trigger, nth)
            join asked on asked.round_id = action.round_id and asked.item_id = trigger ->> 'item'
            order by nth
            limit 1
        ),
        coalesce((
            select array_agg(effect ->> 'ratingItem' order by (effect ->> 'factor')::double precision desc, nth)
            from jsonb_array_elements(measure.effects) with ordinality as known (effect, nth)
            where private.definition_of_round(action.round_id) -> 'ratingItems'
                @> jsonb_build_array(jsonb_build_object('id', effect ->> 'ratingItem'))
        ), '{}'),
        coalesce((
            select array_agg(code order by code)
            from (
                select action.municipality_code as code
                union
                select part.municipality_code from public.action_participant as part
                where part.action_id = action.id and part.state = 'joined'
            ) as involved
            where code <> doer.municipality_code
        ), '{}')
    from private.action_doers(shown_actions.place) as doer
    join public.action on action.id = doer.action_id and action.public
    left join public.measure on measure.id = action.measure_id
$$;

-- The public actions of a municipality, its own and those that it joined, by the month they are due.
-- round_id: the round they came from, once everybody may see what was said in it.
-- @refuses municipality_unknown
create function public.public_actions(municipality_code text)
returns table (
    round_id uuid, title text, words text, status text, due_month date, done_month date,
    theme text, rating_items text[], together text[]
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.known_municipality(public_actions.municipality_code);
    return query
    select
        case when private.is_public(round_id) then round_id end, title, words, status,
        date_trunc('month', due_on)::date, date_trunc('month', done_on)::date,
        theme, rating_items, together
    from private.shown_actions(public_actions.municipality_code)
    order by due_on, action_id;
end
$$;

grant execute on function public.public_actions(text) to anon, authenticated;

-- The public actions that a closed round led to, of every municipality, for the open data: what its
-- page shows and nothing else. A month is there while it says something: the month an action is due
-- until it is done or stopped. rating_item: the one that the measure does most for.
-- @refuses not_found
create function public.public_actions_of_round(round_id uuid)
returns table (
    municipality_code text, theme text, rating_item text, title text, words text, status text,
    due_month date, done_month date, together text[]
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_actions_of_round.round_id);
    return query
    select
        shown.municipality_code, theme, rating_items[1], title, words, status,
        case when status in ('planned', 'busy') then date_trunc('month', due_on)::date end,
        date_trunc('month', done_on)::date,
        together
    from private.shown_actions(null) as shown
    where shown.round_id = public_actions_of_round.round_id
    order by shown.municipality_code, date_trunc('month', coalesce(done_on, due_on)), title, action_id;
end
$$;

grant execute on function public.public_actions_of_round(uuid) to anon, authenticated;
