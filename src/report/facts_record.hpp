#pragma once

#include "engine/run.hpp"
#include "report/json_parts.hpp"

/// What rules across documents know of a file, as its record has it (`file_record.hpp`).
namespace budgetlint::json {

Json document_record(const DocumentFacts& document);
Json summary_record(const SummaryFacts& summary);

/// These read one again and throw std::exception where `record` is none.
DocumentFacts read_document(const Json& record);
SummaryFacts read_summary(const Json& record);

}  // namespace budgetlint::json
