package org.strikemap.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.question.Question;
import org.strikemap.question.QuestionChanges;
import org.strikemap.reader.ReadResult;
import org.strikemap.reader.Rejection;

/**
 * What an import asks, brought together with what earlier ones asked: a question that is still in question stays, with its decision; one that
 * the import answered is dropped. Builds one set of changes. For one thread.
 */
final class ImportQuestions {

    private final Map<String, Question> known = new HashMap<>();
    private final Map<String, Question> put = new LinkedHashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> raised = new HashSet<>();

    /** @param stored every question that the store holds */
    ImportQuestions(Collection<Question> stored) {
        stored.forEach(question -> known.put(question.id(), question));
    }

    /** What was decided about places and points, by the ids of the questions. */
    Map<String, String> decidedPlaces() {
        Map<String, String> words = new HashMap<>();
        for (Question question : known.values()) {
            Question.Decision decision = question.decision();
            if (decision != null && isOfPlace(question)) {
                words.put(question.id(), decision.word());
            }
        }
        return words;
    }

    private static boolean isOfPlace(Question question) {
        return question.kind() == Question.Kind.PLACE || question.kind() == Question.Kind.POINT;
    }

    /**
     * The changes that an import makes.
     *
     * @param account what it did
     * @param read what it read
     * @param withdrawn the ids of the claims that it withdraws
     * @param keptFor the incident that now holds the claims of another
     * @param part whether the file is only a part of its data set, so that it answers nothing that it does not mention
     * @param version the version that the import makes
     */
    QuestionChanges changes(
            ImportResult account,
            List<ReadResult.Row> read,
            Set<String> withdrawn,
            UnaryOperator<String> keptFor,
            boolean part,
            long version) {
        String dataset = account.entry().dataset();
        raisePairs(account, version);
        raiseFaults(account, read);
        dropPairsOfOne(keptFor);
        if (!part) {
            known.values().stream()
                    .filter(question -> question.kind() == Question.Kind.ROW || question.kind() == Question.Kind.CELL)
                    .filter(question ->
                            dataset != null && dataset.equals(question.origin().dataset()))
                    .filter(question -> !raised.contains(question.id()))
                    .forEach(question -> dropped.add(question.id()));
        }
        replaceClaims(account, read, withdrawn);
        dropped.removeAll(put.keySet());
        return new QuestionChanges(List.copyOf(put.values()), dropped);
    }

    private void raise(Question question) {
        raised.add(question.id());
        Question before = known.get(question.id());
        if (before == null || (before.isOpen() && !before.equals(question))) {
            put.put(question.id(), question);
        }
    }

    private void raisePairs(ImportResult account, long version) {
        for (ImportResult.MatchProposal doubt : account.doubts()) {
            raise(pair(doubt, account));
        }
        for (ImportResult.MatchProposal join : account.joins()) {
            raise(pair(join, account).with(Question.Decision.of(Question.Decision.JOINED, version)));
        }
    }

    private static Question pair(ImportResult.MatchProposal proposal, ImportResult account) {
        return new Question(
                Question.idOfPair(proposal.key(), proposal.incident()),
                Question.Kind.PAIR,
                new Question.Origin(account.entry().dataset(), 0, "", ""),
                Question.Subject.pair(proposal.key(), proposal.incident(), proposal.score()),
                proposal.reason(),
                null);
    }

    private void raiseFaults(ImportResult account, List<ReadResult.Row> read) {
        String dataset = account.entry().dataset();
        account.rejections().forEach(fault -> raise(fault(Question.Kind.ROW, fault, dataset, List.of())));
        if (!account.cellsLeftOut().isEmpty()) {
            Map<Long, List<String>> claims = read.stream()
                    .collect(Collectors.groupingBy(
                            ReadResult.Row::line,
                            Collectors.mapping(row -> row.claim().id(), Collectors.toList())));
            account.cellsLeftOut()
                    .forEach(fault -> raise(
                            fault(Question.Kind.CELL, fault, dataset, claims.getOrDefault(fault.line(), List.of()))));
        }
    }

    /** The question what a row or cell says that could not be used. */
    static Question fault(Question.Kind kind, Rejection fault, @Nullable String dataset, List<String> claims) {
        int line = Math.toIntExact(fault.line());
        return new Question(
                Question.idOf(kind, dataset, String.valueOf(line), fault.column(), fault.words(), fault.reason()),
                kind,
                new Question.Origin(dataset, line, fault.column(), fault.words()),
                Question.Subject.claims(claims),
                fault.reason(),
                null);
    }

    /** Pairs of which one incident has gone to a third are asked of that one; of those that are one now, nothing is asked. */
    private void dropPairsOfOne(UnaryOperator<String> keptFor) {
        for (Question question : known.values()) {
            String incident = question.subject().incident();
            String other = question.subject().other();
            if (incident == null || other == null || !question.isOpen()) {
                continue;
            }
            String one = keptFor.apply(incident);
            String two = keptFor.apply(other);
            if (one.equals(incident) && two.equals(other)) {
                continue;
            }
            dropped.add(question.id());
            String id = Question.idOfPair(one, two);
            if (!one.equals(two) && !known.containsKey(id)) {
                Integer score = question.subject().score();
                Question.Subject subject = new Question.Subject(one, two, score, List.of());
                raise(new Question(id, Question.Kind.PAIR, question.origin(), subject, question.reason(), null));
            }
        }
    }

    /** Questions of places are asked of the claims that have none now, and are dropped when all have one. */
    private void replaceClaims(ImportResult account, List<ReadResult.Row> read, Set<String> withdrawn) {
        Map<String, List<ImportResult.UnplacedClaim>> unplaced = account.questions().stream()
                .filter(claim -> !claim.wider())
                .collect(Collectors.groupingBy(
                        claim -> ClaimLocator.questionId(claim.claim()), LinkedHashMap::new, Collectors.toList()));
        Set<String> mentioned = read.stream().map(row -> row.claim().id()).collect(Collectors.toSet());
        mentioned.addAll(withdrawn);
        Map<String, List<String>> decided = listDecided(read);
        for (Question question : known.values()) {
            if (isOfPlace(question)) {
                List<ImportResult.UnplacedClaim> now = unplaced.getOrDefault(question.id(), List.of());
                List<String> claims = Stream.concat(
                                question.subject().claims().stream().filter(id -> !mentioned.contains(id)),
                                Stream.concat(
                                        now.stream().map(claim -> claim.claim().id()),
                                        decided.getOrDefault(question.id(), List.of()).stream()))
                        .collect(Collectors.collectingAndThen(
                                Collectors.toCollection(LinkedHashSet::new), List::copyOf));
                update(question, claims);
            }
        }
        unplaced.forEach((id, claims) -> {
            if (!known.containsKey(id)) {
                put.put(id, place(id, claims, account.entry().dataset()));
            }
        });
    }

    private void update(Question question, List<String> claims) {
        if (claims.isEmpty() && question.isOpen()) {
            dropped.add(question.id());
        } else if (!claims.equals(question.subject().claims())) {
            put.put(question.id(), question.about(claims));
        }
    }

    private Map<String, List<String>> listDecided(List<ReadResult.Row> read) {
        Set<String> ids = decidedPlaces().keySet();
        Map<String, List<String>> claims = new HashMap<>();
        if (!ids.isEmpty()) {
            for (ReadResult.Row row : read) {
                String id = ClaimLocator.questionId(row.claim());
                if (ids.contains(id)) {
                    claims.computeIfAbsent(id, first -> new ArrayList<>())
                            .add(row.claim().id());
                }
            }
        }
        return claims;
    }

    private static Question place(String id, List<ImportResult.UnplacedClaim> unplaced, @Nullable String dataset) {
        ImportResult.UnplacedClaim first = unplaced.getFirst();
        Claim claim = first.claim();
        boolean point = claim.place().point() != null;
        String value = Stream.of(
                        first.words(), claim.place().within(), claim.place().country())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return new Question(
                id,
                point ? Question.Kind.POINT : Question.Kind.PLACE,
                new Question.Origin(dataset, Math.toIntExact(first.line()), "", value),
                Question.Subject.claims(unplaced.stream()
                        .map(one -> one.claim().id())
                        .distinct()
                        .toList()),
                first.reason(),
                null);
    }
}
