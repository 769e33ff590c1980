IF NOT EXISTS (SELECT 1 FROM [registry].[DataVersion] WHERE [Name] = N'installation')
    INSERT INTO [registry].[DataVersion] ([Name], [Value])
    VALUES (N'installation', CAST(CRYPT_GEN_RANDOM(8) AS bigint));
