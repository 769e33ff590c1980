INSERT INTO "registry_DataVersion" ("Name", "Value") VALUES ('installation', random())
ON CONFLICT ("Name") DO NOTHING;
