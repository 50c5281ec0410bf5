package org.improvementnotice.compliance.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** Loads readings from CSV into DuckDB, judges them in one query and writes what it found as CSV. */
public final class DatabaseProgram {

    private static final int TARGETS = 40;

    private static final String LOAD = """
            create table reading as select * from read_csv('FROM', header = true, columns = {
              'authority': 'varchar', 'period': 'varchar', 'submitted': 'date', 'indicator': 'varchar',
              'numerator': 'bigint', 'denominator': 'bigint', 'value': 'decimal(12,1)' })
            """;

    private static final String JUDGE = """
            copy (
              with measured as (
                select r.authority, r.period, t.*, coalesce(100 * r.numerator, r.value) as top,
                  coalesce(r.denominator, 1) as below
                from reading r
                join target t on t.indicator = r.indicator
                join reading f on f.authority = r.authority and f.period = r.period and f.indicator = 'indicator-1'
                where t.above is null or 100 * f.numerator > t.above * f.denominator)
              select authority, period, clause,
                case when sign * (top - line * below) >= 0 then 'PASS'
                  when sign * (top - breach * below) >= 0 then 'WARN' else 'BREACH' end as status,
                round(top / below, decimals) as value, line, breach,
                round(sign * (top / below - line), decimals) as margin
              from measured
            ) to 'TO' (header, delimiter ',')
            """;

    private DatabaseProgram() {}

    /** From the file that is the first argument to the file that is the second. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 1");
            statement.execute("create table target (indicator varchar, clause varchar, sign integer, line integer,"
                    + " breach integer, above integer, decimals integer)");
            statement.execute("insert into target values "
                    + Target.first(TARGETS).stream().map(DatabaseProgram::row).collect(Collectors.joining(", ")));
            statement.execute(LOAD.replace("'FROM'", quoted(arguments[0])));
            statement.execute(JUDGE.replace("'TO'", quoted(arguments[1])));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String row(Target target) {
        return "('" + target.indicator() + "', '" + target.clause() + "', " + (target.floor() ? 1 : -1) + ", "
                + target.line() + ", " + target.breach() + ", " + target.whereAbove() + ", " + target.decimals() + ")";
    }
}
