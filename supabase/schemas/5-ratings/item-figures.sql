-- What may be shown per municipality and rating item, kept since the release that it is of: no question costs more as
-- ratings grow, nor as municipalities do (docs/decisions/0200). The figures themselves: rating-results.sql.

create table private.item_figure (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    item_position smallint not null,
    n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int,
    primary key (round_id, municipality_code, item_position)
);
create index item_figure_municipality_code on private.item_figure (municipality_code);

-- The same of the region.
create table private.region_figure (
    round_id uuid not null references public.round (id),
    item_position smallint not null,
    n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int,
    primary key (round_id, item_position)
);

-- What entrepreneurs need of a municipality (6-results/needs.sql), as it is told.
create table private.needs_figure (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    needs json not null,
    primary key (round_id, municipality_code)
);
create index needs_figure_municipality_code on private.needs_figure (municipality_code);

create table private.figures_made (
    round_id uuid primary key references public.round (id),
    made_of text not null
);
comment on column private.figures_made.made_of is 'What they followed from; when that is another, they are worked out again.';

alter table private.item_figure enable row level security;
alter table private.region_figure enable row level security;
alter table private.needs_figure enable row level security;
alter table private.figures_made enable row level security;

-- What the figures of a round follow from, in short: another after a release in any municipality (the spread is of the
-- region), after a threshold or the noise was set otherwise, when ratings end (then not in tens any more), and when
-- another municipality is in the round.
create function private.figures_follow_from(round_id uuid) returns text
language sql stable
set search_path = ''
as $$
    select concat_ws(
        '/',
        (select questionnaire_version from public.round where round.id = figures_follow_from.round_id),
        (select md5(string_agg(concat_ws(' ', municipality_code, blocks, mark_sum), '/' order by municipality_code))
         from private.rating_overview
         where rating_overview.round_id = figures_follow_from.round_id and blocks > 0),
        private.spread_of_region(figures_follow_from.round_id)::text,
        (select rule::text from private.publishing() as rule),
        private.noise_sizes()::text,
        private.rating_ended_at(figures_follow_from.round_id) is null,
        (select md5(string_agg(municipality_code, ' ' order by municipality_code))
         from public.round_participant
         where round_participant.round_id = figures_follow_from.round_id)
    )
$$;

-- Whether the figures that are kept are those of now.
create function private.are_figures_kept(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from private.figures_made
        where figures_made.round_id = are_figures_kept.round_id
          and made_of = private.figures_follow_from(are_figures_kept.round_id)
    )
$$;

-- What may be shown per municipality and rating item: as it is kept, or worked out when that is of before.
create function private.item_results(round_id uuid)
returns table (
    municipality_code text, item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        municipality_code, item_position, n, importance, importance_margin, satisfaction, satisfaction_margin,
        satisfied, satisfied_margin
    from private.item_figure
    where item_figure.round_id = item_results.round_id and private.are_figures_kept(item_results.round_id)
    union all
    select * from private.work_out_items(item_results.round_id)
    where not private.are_figures_kept(item_results.round_id)
$$;

-- The region per rating item: the mean of what is shown of the municipalities, by their n, with the
-- margin that follows from theirs. So it tells nothing more than they do.
create function private.work_out_region(round_id uuid)
returns table (
    item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        item_position, sum(n)::int,
        private.half_up(sum(n * importance)::double precision / sum(n))::int,
        ceil(sqrt(sum((n * importance_margin)::double precision ^ 2)) / sum(n))::int,
        private.half_up(sum(n * satisfaction)::double precision / sum(n))::int,
        ceil(sqrt(sum((n * satisfaction_margin)::double precision ^ 2)) / sum(n))::int,
        private.half_up(sum(n * satisfied)::double precision / sum(n))::int,
        ceil(sqrt(sum((n * satisfied_margin)::double precision ^ 2)) / sum(n))::int
    from private.item_results(work_out_region.round_id)
    group by item_position
$$;

-- The same of the region.
create function private.region_results(round_id uuid)
returns table (
    item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        item_position, n, importance, importance_margin, satisfaction, satisfaction_margin, satisfied, satisfied_margin
    from private.region_figure
    where region_figure.round_id = region_results.round_id and private.are_figures_kept(region_results.round_id)
    union all
    select * from private.work_out_region(region_results.round_id)
    where not private.are_figures_kept(region_results.round_id)
$$;

-- Works them out after a release; whoever asks first, once. A question that finds another at it does not wait, and works
-- out what it shows. What they follow from is read before the figures: a release in between makes them outdated, never
-- wrong.
create function private.keep_figures(round_id uuid, by_worker boolean default false) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    turn bigint := hashtextextended('figures' || keep_figures.round_id, 0);
    now_made_of text;
begin
    if private.are_figures_kept(keep_figures.round_id) then
        return;
    end if;
    if keep_figures.by_worker then
        perform pg_advisory_xact_lock(turn);
    elsif not pg_try_advisory_xact_lock(turn) then
        return;
    end if;
    now_made_of := private.figures_follow_from(keep_figures.round_id);
    if exists (
        select from private.figures_made where round_id = keep_figures.round_id and made_of = now_made_of
    ) then
        return;
    end if;
    delete from private.item_figure where round_id = keep_figures.round_id;
    delete from private.region_figure where round_id = keep_figures.round_id;
    delete from private.needs_figure where round_id = keep_figures.round_id;
    insert into private.item_figure
    select keep_figures.round_id, worked_out.* from private.work_out_items(keep_figures.round_id) as worked_out;
    -- From here on the items are those that are kept: the rest is made of them.
    insert into private.figures_made values (keep_figures.round_id, now_made_of)
    on conflict (round_id) do update set made_of = excluded.made_of;
    insert into private.region_figure
    select keep_figures.round_id, region.* from private.work_out_region(keep_figures.round_id) as region;
    insert into private.needs_figure
    select keep_figures.round_id, found.* from private.work_out_needs(keep_figures.round_id) as found;
end
$$;
