update public.measure set person_days = 5, weeks = 8 where id = 'qw-bel-bij-klacht';
update public.measure set person_days = 2, weeks = 10 where id = 'qw-doorverwijskaart';
update public.measure set person_days = 3, weeks = 13 where id = 'qw-u-zei-wij-deden';
