-- Whether a code belongs to a municipality in the round that is open, however it is typed; asked on the first page,
-- so that nobody answers for nothing. Whether it has been used is not told: who handed out codes would learn who
-- has answered. Pays with the challenge of the rating, which stays good for that. Null while no round is open.
-- @refuses municipality_unknown, proof_expired, proof_wrong
create function public.rating_code_fits(
    code text, municipality_code text, challenge uuid default null, nonce text default null
) returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality := private.participating_municipality(rating_code_fits.municipality_code);
    open_round uuid := private.rated_round(place.code);
begin
    perform private.must_solve(rating_code_fits.challenge, rating_code_fits.nonce);
    if open_round is null then
        return null;
    end if;
    return exists (
        select from private.rating_code
        where hash = private.hash_of_code(left(rating_code_fits.code, 40))
          and round_id = open_round and municipality_code = place.code
    );
end
$$;

revoke all on function public.rating_code_fits(text, text, uuid, text) from public;
grant execute on function public.rating_code_fits(text, text, uuid, text) to anon, authenticated;
