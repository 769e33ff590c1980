INSERT INTO registry."DataVersion" ("Name", "Value") VALUES
    ('installation', ('x' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 16))::bit(64)::bigint)
ON CONFLICT ("Name") DO NOTHING;
