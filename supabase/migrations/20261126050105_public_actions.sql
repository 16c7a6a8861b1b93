-- What everyone may read of actions: those that a municipality made public, in the words it chose for
-- entrepreneurs. Never who owns one, what it costs, or what is said about it.

-- The public actions of a municipality, its own and those that it joined, by the month they are due.
-- rating_items: the entrepreneur items that the measure works on, the one it does most for first.
-- @refuses municipality_unknown
create function public.public_actions(municipality_code text)
returns table (
    title text, words text, status text, due_month date, done_month date,
    theme text, rating_items text[], together text[]
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.participating_municipality(public_actions.municipality_code);
    return query
    select
        action.title, action.public_text, action.status,
        date_trunc('month', action.due_on)::date, date_trunc('month', action.done_on)::date,
        private.item_of(private.definition_of_round(action.round_id), measure.triggers -> 0 ->> 'item') ->> 'theme',
        coalesce((
            select array_agg(effect ->> 'ratingItem' order by (effect ->> 'factor')::double precision desc, place)
            from jsonb_array_elements(measure.effects) with ordinality as known (effect, place)
        ), '{}'),
        coalesce((
            select array_agg(code order by code)
            from (
                select action.municipality_code as code
                union
                select part.municipality_code from public.action_participant as part
                where part.action_id = action.id and part.state = 'joined'
            ) as involved
            where code <> public_actions.municipality_code
        ), '{}')
    from public.action
    left join public.measure on measure.id = action.measure_id
    where action.public
      and (
          action.municipality_code = public_actions.municipality_code
          or exists (
              select from public.action_participant as part
              where part.action_id = action.id and part.state = 'joined'
                and part.municipality_code = public_actions.municipality_code
          )
      )
    order by action.due_on, action.id;
end
$$;

grant execute on function public.public_actions(text) to anon, authenticated;
