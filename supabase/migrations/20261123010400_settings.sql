insert into private.setting (name, value) values
    ('publish_min_n', 10),
    ('indicative_below', 30),
    ('publish_batch', 5),
    ('shrinkage_k', 20);
