-- What entrepreneurs said beside an action is of the round it came from, so its page has to know which.

drop function public.public_actions(text);

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
    perform private.participating_municipality(public_actions.municipality_code);
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
