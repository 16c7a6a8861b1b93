-- In which round entrepreneurs rate: that of their municipality, as long as it is open and asks them.

-- Whether entrepreneurs can rate in a round now: it is open for the first time, asks them, and these are the days.
create function private.takes_ratings(asked public.round) returns boolean
language plpgsql stable
set search_path = ''
as $$
begin
    return asked.state = 'open' and asked.rating and private.rating_ended_at(asked.id) is null
        and (asked.rating_from is null or asked.rating_from <= private.today())
        and (asked.rating_until is null or asked.rating_until >= private.today());
end
$$;

-- Where entrepreneurs can rate now: the rounds, since when in milliseconds since 1970, of whom, and of whom with
-- a code. What was planned for today is opened first.
create function public.rating_round() returns table (
    id uuid, name text, closes_on date, opened double precision, places text[], coded boolean
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.settle_rounds();
    return query
    select
        id, name, closes_on, floor(extract(epoch from opened_at) * 1000)::double precision,
        array(
            select municipality_code from public.round_participant
            where round_id = round.id and round_participant.state = 'takes_part' order by 1
        ),
        exists (select from private.rating_code_round where round_id = round.id)
    from public.round
    where private.takes_ratings(round)
    order by opened_at desc, id;
end
$$;

-- The round in which a municipality is rated now, null when there is none.
create function private.rated_round(municipality_code text) returns uuid
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
begin
    return (
        select round.id from public.round
        join public.round_participant as part on part.round_id = round.id and part.state = 'takes_part'
        where part.municipality_code = rated_round.municipality_code and round.state = 'open' and private.takes_ratings(round)
        limit 1
    );
end
$$;

-- The same, which stays so until the end of the transaction.
create function private.round_to_rate(municipality_code text) returns uuid
language plpgsql
set search_path = ''
as $$
begin
    perform pg_advisory_xact_lock_shared(private.closing());
    return private.rated_round(round_to_rate.municipality_code);
end
$$;

grant execute on function public.rating_round() to anon, authenticated;
