-- What the releases of ratings add up to, per municipality. It moves with a release (rating-release.sql)
-- and never between: no question costs more as ratings grow, and a newcomer cannot be read from it.

create table private.rating_overview (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    responses int not null default 0,
    repeated int not null default 0,
    left_out int not null default 0,
    mark_people int not null default 0,
    mark_n int not null default 0,
    mark_sum double precision not null default 0,
    importance_squares double precision not null default 0,
    importance_freedom int not null default 0,
    satisfaction_squares double precision not null default 0,
    satisfaction_freedom int not null default 0,
    blocks int not null default 0,
    looked_on date not null default '-infinity',
    satisfaction_products double precision not null default 0,
    satisfaction_pairs double precision not null default 0,
    left_out_matters boolean,
    timed int not null default 0,
    half_done double precision,
    held int not null default 0,
    primary key (round_id, municipality_code)
);
comment on column private.rating_overview.responses is 'Counted ones; the mark is of these.';
comment on column private.rating_overview.repeated is 'Of those, the ones that staff let count though their sender had rated already.';
comment on column private.rating_overview.left_out is 'Kept but not counted.';
comment on column private.rating_overview.mark_people is 'Different senders that gave a mark, with the noise of n.';
comment on column private.rating_overview.mark_n is 'With noise.';
comment on column private.rating_overview.mark_sum is 'How far marks together are from 6, with noise.';
comment on column private.rating_overview.importance_squares is
    'Squared distances to the mean of the block, over all items: the spread of the region is made of it.';
comment on column private.rating_overview.satisfaction_products is
    'Products of the distances of two answers of one person, over all pairs: how far they go together in the region.';
comment on column private.rating_overview.left_out_matters is
    'Whether the mark would differ by more than five points of a hundred with those; null is too few to tell.';
comment on column private.rating_overview.timed is 'Of how many counted ones it is known how long they took.';
comment on column private.rating_overview.half_done is 'In so many seconds half of those were done.';
comment on column private.rating_overview.held is 'Of before looked_on, as many waited for the judgement of staff.';
comment on column private.rating_overview.looked_on is 'The Monday on which it was last seen whether there was enough to release.';

create table private.rating_pace (
    round_id uuid primary key references public.round (id),
    responses int not null,
    median_seconds double precision,
    measured_on date not null default '-infinity'
);
comment on table private.rating_pace is 'How long people take, for the flag speeder.';

create index rating_overview_municipality_code on private.rating_overview (municipality_code);

alter table private.rating_overview enable row level security;
alter table private.rating_pace enable row level security;
