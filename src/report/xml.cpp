#include "report/xml.hpp"

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace budgetlint::xml {
namespace {

/// Where pugixml writes to.
class StringWriter : public pugi::xml_writer {
 public:
  explicit StringWriter(std::string& out) : out_(out) {}
  void write(const void* data, std::size_t size) override { out_.append(static_cast<const char*>(data), size); }

 private:
  std::string& out_;
};

std::atomic<bool> memory_has_run_out = false;

/// The library leaves out what it has no memory for, and says nothing.
void* allocate(std::size_t size) {
  void* const block = std::malloc(size);
  if (block == nullptr) memory_has_run_out = true;
  return block;
}

}  // namespace

void declare(pugi::xml_document& document) {
  pugi::set_memory_management_functions(allocate, std::free);
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
}

void append(const pugi::xml_document& document, std::string& out) {
  StringWriter writer(out);
  document.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
  if (memory_has_run_out) throw std::bad_alloc();
}

}  // namespace budgetlint::xml
