using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>What <c>_Validation</c> asks of the values of one column; prepared once, then asked for every row.</summary>
internal sealed class ColumnCheck
{
    private readonly ColumnDefinition _column;
    private readonly int _place;
    private readonly IReadOnlyList<(TableView Table, int Place)> _targets;
    private readonly HashSet<string>? _set;
    private readonly bool _isReference;
    private readonly Func<string, string?>? _syntax;

    /// <param name="package">Has the tables that the column refers to.</param>
    /// <param name="column">The column as it is declared.</param>
    /// <param name="place">Its place among the columns, from 0.</param>
    public ColumnCheck(PackageView package, ColumnDefinition column, int place)
    {
        _column = column;
        _place = place;
        _isReference = column.KeyTable is not null;
        _syntax = CategorySyntax.CheckOf(column.Category);
        _targets =
        [
            .. (column.KeyTable ?? "").Split(';')
                .Select(name => (Table: package.Table(name), Place: (column.KeyColumn ?? 1) - 1))
                .Where(target => target.Place >= 0 && target.Place < target.Table.Columns.Count),
        ];
        _set = column.Set is null ? null : new HashSet<string>(column.Set.Split(';'), StringComparer.Ordinal);
    }

    /// <summary>The rows whose value is wrong. A plain loop: of the many values, hardly one is.</summary>
    public IReadOnlyList<(RowView Row, Problem Problem)> ProblemsIn(RowView[] rows)
    {
        List<(RowView Row, Problem Problem)>? problems = null;
        for (var index = 0; index < rows.Length; index++)
        {
            if (ProblemOf(in rows[index].Cells[_place]) is { } problem)
            {
                problems ??= [];
                problems.Add((rows[index], problem));
            }
        }

        return problems ?? [];
    }

    private Problem? ProblemOf(in Cell cell)
    {
        if (cell.IsNull)
        {
            return _column.IsNullable ? null : Grave("A value is missing.");
        }

        return cell.Text is { } text ? ProblemOf(text) : cell.Number is { } number ? ProblemOf(number) : null;
    }

    private Problem? ProblemOf(string text)
    {
        if (_column.Length > 0 && text.Length > _column.Length)
        {
            return new Problem($"The text has {text.Length} characters, but the column is {_column.Length} wide.", IsGrave: false);
        }

        if (_set?.Contains(text) == false)
        {
            return Grave($"'{text}' is none of {_column.Set}.");
        }

        // A text that refers to another row need not be of the column's kind itself: a file's version may be another file.
        if (_isReference && Refers(text))
        {
            return null;
        }

        return _isReference && MustRefer(text) ? Grave($"'{text}' is no row of {_column.KeyTable!.Replace(";", ", ")}.")
            : _syntax?.Invoke(text) is { } problem ? new Problem($"'{text}' {problem}.", IsGrave: _column.Category != "Language")
            : null;
    }

    private Problem? ProblemOf(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return number < _column.Minimum ? Grave($"{text} is less than {_column.Minimum}.")
            : number > _column.Maximum ? Grave($"{text} is more than {_column.Maximum}.")
            : _set?.Contains(text) == false ? Grave($"{text} is none of {_column.Set}.")
            : _isReference && !Refers(text) ? Grave($"{text} is no row of {_column.KeyTable!.Replace(";", ", ")}.")
            : null;
    }

    // A file's version or the file whose version counts; a shortcut's target or the feature that it is.
    private bool MustRefer(string text) => _column.Category switch
    {
        "Version" or "Formatted" or "Property" => false,
        "Shortcut" => text.IndexOf('[') < 0,
        _ => true,
    };

    private bool Refers(string text)
    {
        foreach (var (table, place) in _targets)
        {
            if (table.HasValue(place, text))
            {
                return true;
            }
        }

        return false;
    }

    private static Problem Grave(string text) => new(text, IsGrave: true);

    /// <summary>Something wrong with a value.</summary>
    /// <param name="Text">What it is.</param>
    /// <param name="IsGrave">Whether Windows Installer may stumble over it.</param>
    internal sealed record Problem(string Text, bool IsGrave);
}
