-- Who could take part in each round that was opened, for names and figures of then: of rounds that are public to
-- everybody, of all to members. Who is no more is in it as it was.
create function public.places_of_rounds() returns table (round_id uuid, places text[])
language sql stable security definer
set search_path = ''
as $$
    select id, array_agg(municipality_code order by municipality_code)
    from public.round
    join public.round_participant on round_participant.round_id = id
    where opened_at is not null and (
        private.is_public(id) or id in (select private.rounds_shown('public'))
        or exists (select from public.member where user_id = private.me())
    )
    group by id
$$;

grant execute on function public.places_of_rounds() to anon, authenticated;
